import Storage
public import Titles

/// A file of an application as the units examine it.
public struct ExaminationFile: Sendable, Equatable {
  /// Where it stands in the form: 学历学位第1条 · 佐证材料.
  public let place: String
  /// The file.
  public let file: FileReference
  /// 查验人 with unit and time; nil where nobody has compared it with the original yet.
  public let check: Check?
  /// How many other applicants have handed in a file with the same content.
  public let sameElsewhere: Int

  /// Who compared it with the original.
  public struct Check: Sendable, Equatable {
    /// 查验人, masked.
    public let handlerName: String
    /// Their unit.
    public let unitName: String
    /// When.
    public let at: Moment
  }

  /// How far it can be trusted.
  public var grade: TrustGrade { check == nil ? .uploaded : .checked }
}

extension ExaminationFile {
  /// Every file of a form, in its order; the photo is looked at where it stands.
  static func all(
    of document: FormDocument, _ checks: [AttachmentID: AttachmentCheckRepository.StoredCheck],
    _ duplicates: [AttachmentID: Int]
  ) -> [ExaminationFile] {
    document.sections.flatMap { section in
      section.blocks.flatMap { contents($0, section.title) }
    }.flatMap { place, content in files(content).map { (place, $0) } }.map { place, file in
      let check = checks[file.id].map { Check(handlerName: $0.handlerName, unitName: $0.unitName, at: $0.at) }
      return ExaminationFile(place: place, file: file, check: check, sameElsewhere: duplicates[file.id] ?? 0)
    }
  }

  /// What a block of a form shows, with the place where it stands.
  static func contents(_ block: DocumentBlock, _ title: String) -> [(String, DisplayContent)] {
    switch block {
    case .grid(_, let fields): fields.map { ("\(title) · \($0.label)", $0.content) }
    case .records(let table):
      table.rows.flatMap { row in
        zip(table.columns, row.cells).map { column, cell in ("\(title)第\(row.number)条 · \(column)", cell) }
      }
    case .attachments(let list): list.map { ("\(title) · \($0.name)", .files($0.files)) }
    case .longText, .note: []
    }
  }

  /// The files in a field.
  static func files(_ content: DisplayContent) -> [FileReference] {
    switch content {
    case .files(let files), .verified(_, let files): files
    case .text, .longText, .picture: []
    }
  }
}
