public import Services
public import Titles

/// An application with everything that belongs to it: a person with 基本信息, an employer, an accepting
/// authority with a setting, every section filled so that it can be submitted.
public struct FiledApplication: Sendable {
  /// The application.
  public let id: ApplicationID
  /// Who applies.
  public let person: TestPerson
  /// They, signed in.
  public let viewer: Viewer
  /// 现工作单位.
  public let employer: TestUnit
  /// 受理单位.
  public let authority: TestUnit
  /// What the authority has set up.
  public let setting: AuthoritySettingID
  /// An uploaded PDF that the application carries.
  public let file: AttachmentID
  /// The service that it was filled in by.
  public let filing: FilingService
}
