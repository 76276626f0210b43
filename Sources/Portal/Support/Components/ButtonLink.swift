/// A link that looks like a button: it goes somewhere and changes nothing.
struct ButtonLink: Component {
  var label: String
  var href: String
  var kind: Button.Kind
  /// The id of a dialog on the same page that shows the same as `href` does on a page of its own.
  var dialog: String?
  /// Opens a file to be saved.
  var isDownload: Bool

  init(_ label: String, _ href: String, _ kind: Button.Kind = .secondary, dialog: String? = nil, isDownload: Bool = false) {
    self.label = label
    self.href = href
    self.kind = kind
    self.dialog = dialog
    self.isDownload = isDownload
  }

  var html: HTML {
    """
    <a class="button button-\(kind.rawValue)" href="\(href)"\(attribute: "data-dialog", dialog)\
    \(attribute: "download", if: isDownload)>\(label)</a>
    """
  }
}
