import Database
import Storage
import Titles

/// Asks in the transaction that writes whether the viewer still is the administrator that their session says: the session
/// was read when the request began, and the account may have been locked meanwhile.
enum LiveAdministrator {
  /// - Throws: `NotFound` for whoever isn't an administrator (any more), `Refusal` where the menu is another one's.
  static func require(_ menu: OfficeMenu, of viewer: Viewer, _ store: Store, _ reader: Reader) throws {
    try Access.decide(viewer, .administer(menu), .office).enforce("页面")
    let role = try AccountRepository(vault: store.vault).administrator(viewer.account, in: reader)
    guard role == viewer.administrator else { throw NotFound("页面") }
  }
}
