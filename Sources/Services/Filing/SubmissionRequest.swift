public import Titles

/// What the button 提交申报书 sends.
public struct SubmissionRequest: Sendable {
  /// Which application.
  public var application: ApplicationID
  /// The version that the preview showed; nil takes it as it stands.
  public var version: Int?
  /// The same key gets the same answer again: a double click, a retried request.
  public var key: String?

  /// The workflow action behind it.
  var action: ActionRequest {
    var action = ActionRequest(.submit, on: application, version: version)
    action.key = key
    return action
  }

  /// Made of these parts.
  public init(_ application: ApplicationID, version: Int? = nil, key: String? = nil) {
    self.application = application
    self.version = version
    self.key = key
  }
}
