import Titles

/// A file to be opened in a window of its own, with its size.
struct FileLink: Component {
  let file: FileReference
  let address: SiteURL

  init(_ file: FileReference, _ address: SiteURL) {
    self.file = file
    self.address = address
  }

  var html: HTML {
    """
    <a href="\(address.description)" target="_blank" rel="noopener">\(file.name)\
    <span class="visually-hidden">（在新窗口打开）</span></a> <span class="file-size">\(ByteSize.text(file.size))</span>
    """
  }
}
