/// A form that is posted. It carries the form token, asks the browser for no checks of its own (the server's words are
/// the ones a person reads), is sent only once, and can be saved while it is being filled in.
struct PostForm: Component {
  var action: String
  var token: FormToken
  var id: String?
  /// Whether files may be sent along (`multipart/form-data`).
  var hasFiles: Bool
  /// Saving while typing, where the form has it.
  var autosave: Autosave?
  /// Whether leaving with unsaved changes asks first.
  var confirmsLeaving: Bool
  var content: HTML

  init(
    action: String, token: FormToken, id: String? = nil, hasFiles: Bool = false, autosave: Autosave? = nil,
    confirmsLeaving: Bool = false, _ content: HTML
  ) {
    self.action = action
    self.token = token
    self.id = id
    self.hasFiles = hasFiles
    self.autosave = autosave
    self.confirmsLeaving = confirmsLeaving
    self.content = content
  }

  var html: HTML {
    let encoding = hasFiles ? "multipart/form-data" : nil
    return """
      <form method="post" action="\(action)"\(attribute: "id", id)\(attribute: "enctype", encoding) novalidate data-once\
      \(attribute: "data-confirm-leave", if: confirmsLeaving)\(autosave?.attributes)>\(FormTokenField(token))\(content)</form>

      """
  }
}
