/// A place for files: what is there, what may come, and how. With JavaScript each file goes by `PUT` to `upload`, with
/// progress; without it the files go with the form (`multipart/form-data`) under the field's name.
struct FileSlot: Component {
  var info: FieldInfo
  var files: [UploadedFile]
  /// What is taken, in words: 「PDF 文件，每个不超过 10 MB，最多 5 个」.
  var limits: String
  /// The `accept` of the chooser.
  var accept: String
  /// Bytes of one file at most; the browser says so before it sends.
  var maximumBytes: Int
  /// Files at most.
  var maximumFiles: Int
  /// Where one file is `PUT`; nil where files only go with the form.
  var upload: String?
  /// A line about a template or a further place to look.
  var help: HTML

  init(
    _ info: FieldInfo, files: [UploadedFile] = [], limits: String, accept: String = "application/pdf,.pdf",
    maximumBytes: Int = 10 << 20, maximumFiles: Int = 1, upload: String? = nil, help: HTML = HTML()
  ) {
    self.info = info
    self.info.isWide = true
    self.files = files
    self.limits = limits
    self.accept = accept
    self.maximumBytes = maximumBytes
    self.maximumFiles = maximumFiles
    self.upload = upload
    self.help = help
  }

  var html: HTML {
    let limitsID = "\(info.id)-limits"
    let isFull = files.count >= maximumFiles
    let verb = files.isEmpty ? "选择文件" : isFull ? "更换文件" : "继续添加"
    let kinds: HTML = "accept=\"\(accept)\"\(attribute: "multiple", if: maximumFiles > 1)"
    let chooser: HTML = """
      <span class="file-chooser"><span class="file-verb" aria-hidden="true">\(verb)</span><input type="file" id="\(info.id)" \
      name="\(info.name)" \(kinds)\(info.ariaAttributes(also: limitsID))></span>
      """
    let places: HTML = "\(attribute: "data-upload", upload)\(attribute: "data-field-name", info.name)"
    let bounds: HTML = "data-maximum-bytes=\"\(maximumBytes)\" data-maximum-files=\"\(maximumFiles)\""
    let control: HTML = """
      <div class="file-slot"\(places) \(bounds)><ul class="files">\(files)</ul>\(chooser)\
      <p class="file-limits" id="\(limitsID)">\(limits)\(help)</p></div>
      """
    return FieldFrame(info, control).html
  }
}
