public import Titles

extension Certificate {
  /// The application that it was issued for.
  ///
  /// - Throws: `NotFound` where it wasn't issued here.
  public func origin() throws -> ApplicationID {
    guard let application else { throw NotFound("申报书") }
    return application
  }
}
