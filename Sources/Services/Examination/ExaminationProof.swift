public import Titles

/// What stands in an application without a file of its own: known to the authority that issued it, or stated by the
/// applicant alone.
public struct ExaminationProof: Sendable, Equatable {
  /// Where it stands in the form: 学历学位第1条 · 佐证材料.
  public let place: String
  /// What is known of it.
  public let words: String
  /// How far it can be trusted.
  public let grade: TrustGrade

  /// Everything of a form that its register confirmed, then every record without any evidence.
  static func all(of document: FormDocument, _ schema: FormSchema) -> [ExaminationProof] {
    document.sections.flatMap { section in
      let issued = section.blocks.flatMap { ExaminationFile.contents($0, section.title) }.compactMap { place, content in
        confirmed(place, content)
      }
      let fields = schema.section(section.id)?.fields ?? []
      let asksProof = fields.contains { $0.kindName == "files" || $0.kindName == "verified" }
      return issued + (asksProof ? section.blocks.flatMap { stated($0, section.title) } : [])
    }
  }

  private static func confirmed(_ place: String, _ content: DisplayContent) -> ExaminationProof? {
    guard case .verified(let fact?, _) = content, fact.verdict == .passed else { return nil }
    return ExaminationProof(place: place, words: "\(fact.register)核验通过，无需上传附件。", grade: .issued)
  }

  private static func stated(_ block: DocumentBlock, _ title: String) -> [ExaminationProof] {
    guard case .records(let table) = block else { return [] }
    return table.rows.filter { row in
      !row.isVerified && row.cells.allSatisfy { ExaminationFile.files($0).isEmpty && confirmed("", $0) == nil }
    }.map { row in
      ExaminationProof(place: "\(title)第\(row.number)条", words: "没有佐证材料，仅有申报人填写的内容。", grade: .stated)
    }
  }
}
