import Titles

/// A place for files in a form as it stands: what it takes, and what it holds after a file came or went.
struct OpenSlot {
  let slot: FileSlot
  private let label: String
  private let field: String

  /// The place `field` among the inputs of a section or of a record.
  ///
  /// - Throws: `NotFound` where there is none, or none that is open.
  init(_ field: String, in controls: [FieldControl]) throws {
    guard let control = controls.first(where: { $0.name == field }) else { throw NotFound("附件栏目") }
    switch control.shape {
    case .files(let slot), .photo(let slot): self.slot = slot
    case .verified(_, let slot?): self.slot = slot
    default: throw NotFound("附件栏目")
    }
    label = control.label
    self.field = field
  }

  /// What it takes, by content.
  var kind: UploadKind { slot.accepts.contains("pdf") ? .pdf : .photo }

  /// What it holds with this file, which replaces the one that is there where only one may be; nil where it is there
  /// already.
  ///
  /// - Throws: `Refusal` where the place is full or takes other files.
  func adding(_ file: FileReference) throws -> PostedFields? {
    if slot.files.contains(where: { $0.id == file.id }) { return nil }
    let isPicture = file.pages == 0
    guard isPicture != slot.accepts.contains("pdf") else {
      let kinds = slot.accepts.map { $0.uppercased() }.joined(separator: "、")
      throw Refusal("file-wrong-type", "\(label)“\(file.name)”的格式不对，请上传\(kinds)文件。", field: field)
    }
    guard slot.maximumFiles > 1 else { return holding([file.id]) }
    guard slot.files.count < slot.maximumFiles else {
      let sentence = "\(label)最多上传\(slot.maximumFiles)个文件，请先移除不需要的文件。"
      throw Refusal("file-too-many", sentence, field: field)
    }
    return holding(slot.files.map(\.id) + [file.id])
  }

  /// What it holds without this file.
  ///
  /// - Throws: `NotFound` where it isn't there.
  func removing(_ file: AttachmentID) throws -> PostedFields {
    guard slot.files.contains(where: { $0.id == file }) else { throw NotFound("附件") }
    return holding(slot.files.map(\.id).filter { $0 != file })
  }

  /// An empty value clears the place.
  private func holding(_ files: [AttachmentID]) -> PostedFields {
    PostedFields([field: files.isEmpty ? [""] : files.map(\.rawValue)])
  }
}
