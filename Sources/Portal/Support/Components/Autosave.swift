/// Saving a form while it is being filled in. The browser sends `PATCH address` with the changed fields as a form body,
/// `_version` with the version it knows and `_token`; the answer is JSON, see `AutosaveReply`.
struct Autosave: Sendable, Equatable {
  /// Where changes are sent.
  var address: String
  /// The version of the section that this page shows.
  var version: Int
  /// Under which name the browser keeps what is not confirmed yet; the application's and the section's id.
  var key: String

  /// The attributes of the `<form>`.
  var attributes: HTML {
    "\(attribute: "data-autosave", address)\(attribute: "data-version", version)\(attribute: "data-autosave-key", key)"
  }
}
