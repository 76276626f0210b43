public import Titles

extension Vault {
  /// The keyed hash by which a document is found: of its kind and its number.
  public func lookup(_ document: IdentityDocument) -> String {
    lookup("\(document.kind.rawValue):\(document.number)")
  }
}
