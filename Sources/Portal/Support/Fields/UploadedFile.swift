/// A file that is already there, in a file slot.
struct UploadedFile: Sendable, Equatable {
  /// The attachment's id; `_remove` sends it.
  var id: String
  var name: String
  /// Bytes.
  var size: Int
  /// Where it is shown.
  var href: String
  /// Its state or trust grade, where there is one.
  var status: StatusTag?
  /// Whether it may be taken out.
  var isRemovable: Bool

  init(id: String, name: String, size: Int, href: String, status: StatusTag? = nil, isRemovable: Bool = true) {
    self.id = id
    self.name = name
    self.size = size
    self.href = href
    self.status = status
    self.isRemovable = isRemovable
  }
}

extension UploadedFile: Component {
  /// The `<li>` of the file. The answer (201) to an upload by `PUT` is exactly this, and the page puts it into the list.
  var html: HTML {
    let remove: HTML = """
      <button type="submit" class="link-button link-danger" name="_remove" value="\(id)" \
      data-confirm="确定移除“\(name)”吗？">移除\
      <span class="visually-hidden">\(name)</span></button>
      """
    return """
      <li class="file" data-file="\(id)"><a class="file-name" href="\(href)" target="_blank" rel="noopener">\(name)\
      <span class="visually-hidden">（在新窗口打开）</span></a> <span class="file-size">\(ByteSize.text(size))</span> \(status) \
      \(if: isRemovable, remove)</li>
      """
  }
}
