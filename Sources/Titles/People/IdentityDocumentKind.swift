/// The kind of an identity document (证件类型).
public enum IdentityDocumentKind: String, Labelled {
  case residentID
  case hongKongMacauPermit
  case taiwanPermit
  case foreignPermanentResidentID
  case passport

  /// What a user reads.
  public var label: String {
    switch self {
    case .residentID: "居民身份证"
    case .hongKongMacauPermit: "港澳居民来往内地通行证"
    case .taiwanPermit: "台湾居民来往大陆通行证"
    case .foreignPermanentResidentID: "外国人永久居留身份证"
    case .passport: "护照"
    }
  }
}
