import Titles

extension ArchiveReport {
  /// What an application says, and the titles that the platform has issued to its applicant.
  init(_ form: ReadableForm, certificates: [Certificate]) {
    name = form.applicantName
    documentNumber = form.answers["basic", "documentNumber"]?.plainText ?? ""
    studies = ArchiveReport.studies(in: form.document)
    if form.business == .confirmation { titles.append(ArchiveReport.original(in: form.document)) }
    titles += certificates.filter { $0.state == .valid && $0.replacedAt == nil }.map { certificate in
      HeldTitle(
        obtained: certificate.obtainedOn.chinese, authority: certificate.authorityName, specialty: certificate.specialty,
        title: certificate.titleLabel, certificate: certificate.number)
    }
  }

  private static func studies(in document: FormDocument) -> [Study] {
    let blocks = document.sections.first { $0.id == "education" }?.blocks ?? []
    return blocks.flatMap { block -> [Study] in
      guard case .records(let table) = block else { return [] }
      return table.rows.map { row in
        let words = Dictionary(zip(table.fields, row.cells.map(\.plainText))) { first, _ in first }
        let mode = words["studyMode"] ?? ""
        let length = words["length"] ?? ""
        return Study(
          obtained: day(words["awardDate"] ?? ""), school: words["school"] ?? "", major: words["major"] ?? "",
          education: words["education"] ?? "", degree: words["degree"] ?? "",
          length: length.hasSuffix("年") ? String(length.dropLast()) : length,
          isFullTime: mode.isEmpty ? nil : mode == "全日制", certificate: words["certificateNumber"] ?? "")
      }
    }
  }

  /// 确认: the title that was obtained elsewhere.
  private static func original(in document: FormDocument) -> HeldTitle {
    func words(_ field: String) -> String {
      for case .grid(_, let fields) in document.sections.first(where: { $0.id == "basic" })?.blocks ?? [] {
        if let found = fields.first(where: { $0.id == field }) { return found.content.plainText }
      }
      return ""
    }
    return HeldTitle(obtained: day(words("titleObtained")), specialty: words("subspecialty"), title: words("title"))
  }

  private static func day(_ text: String) -> String { Day(text)?.chinese ?? text }
}
