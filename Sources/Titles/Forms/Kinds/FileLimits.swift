/// Which files a slot takes.
struct FileLimits: Sendable {
  let accepts: [String]
  let minimumBytes: Int
  let maximumBytes: Int
  let maximumFiles: Int

  init(accepts: [String], minimumBytes: Int, maximumBytes: Int, maximumFiles: Int) {
    self.accepts = accepts
    self.minimumBytes = minimumBytes
    self.maximumBytes = maximumBytes
    self.maximumFiles = maximumFiles
  }

  init(_ object: inout SchemaObject, accepts: [String], minKB: Int, maxKB: Int) throws(SchemaError) {
    let listed = try object.texts("accept")
    self.accepts = listed.isEmpty ? accepts : listed
    minimumBytes = try object.integer("minKB", default: minKB) * 1024
    maximumBytes = try object.integer("maxKB", default: maxKB) * 1024
    maximumFiles = try object.integer("maxFiles", default: 1)
  }

  /// What 附件要求 takes: PDFs under 10 MB.
  static func attachment(maximumFiles: Int) -> FileLimits {
    FileLimits(accepts: ["pdf"], minimumBytes: 0, maximumBytes: 10_240 * 1024, maximumFiles: maximumFiles)
  }

  func slot(_ files: [FileReference]) -> FileSlot {
    FileSlot(
      files: files, accepts: accepts, maximumBytes: maximumBytes, minimumBytes: minimumBytes, maximumFiles: maximumFiles)
  }

  /// The files that were sent by their ids: kept ones from `current`, new ones from the person's uploads.
  ///
  /// An id that is neither is nobody's business and falls away; whoever posts it was told at the upload.
  func decode(_ posted: PostedFields, _ name: String, current: [FileReference], _ context: any FormContext) -> [FileReference]? {
    guard let ids = posted.all(name) else { return nil }
    var files: [FileReference] = []
    for text in ids {
      guard let id = AttachmentID(text), !files.contains(where: { $0.id == id }) else { continue }
      if let file = current.first(where: { $0.id == id }) ?? context.file(id) { files.append(file) }
    }
    return files
  }

  func problems(of files: [FileReference], label: String, field: String) -> [Reason] {
    var reasons: [Reason] = []
    if files.count > maximumFiles {
      let sentence = "\(label)最多上传\(maximumFiles)个文件，现在有\(files.count)个，请删除多余的文件。"
      reasons.append(Reason("file-too-many", sentence, field: field))
    }
    for file in files {
      guard accepts.contains(file.fileExtension) || (accepts.contains("jpg") && file.fileExtension == "jpeg") else {
        let kinds = accepts.map { $0.uppercased() }.joined(separator: "、")
        reasons.append(Reason("file-wrong-type", "\(label)“\(file.name)”的格式不对，请上传\(kinds)文件。", field: field))
        continue
      }
      if file.size >= maximumBytes {
        let sentence = "\(label)“\(file.name)”有\(file.sizeText)，请上传小于\(FileSlot.sizeText(maximumBytes))的文件。"
        reasons.append(Reason("file-too-large", sentence, field: field))
      }
      if file.size < max(minimumBytes, 1) {
        let sentence = "\(label)“\(file.name)”只有\(file.sizeText)，请上传不小于\(max(minimumBytes / 1024, 1)) KB的文件。"
        reasons.append(Reason("file-too-small", sentence, field: field))
      }
      if file.fileExtension == "pdf", file.pages < 1 {
        reasons.append(Reason("file-without-pages", "\(label)“\(file.name)”没有任何页面，请重新上传。", field: field))
      }
    }
    return reasons
  }
}
