import Gateways
import Titles

/// What the platform and the registers know of a person, as records of 业绩档案. A text stands under the id of the field
/// that asks for it; the forms of all businesses call the same thing by the same id.
struct KnownRecords {
  let catalog: Catalog

  /// The certificates that hold. Each keeps its own id as a record.
  func certificates(_ certificates: [Certificate]) -> [KnownRecord] {
    certificates.filter { $0.state == .valid }.map { certificate in
      let title = catalog.title(certificate.titleCode)
      let texts = [
        "kind": "title", "name": title?.name ?? certificate.titleLabel, "level": certificate.level.rawValue,
        "series": certificate.seriesCode, "specialty": certificate.specialty, "obtained": certificate.obtainedOn.description,
        "certificateNumber": certificate.number, "authority": certificate.authorityName,
        "method": certificate.business.rawValue,
      ]
      return KnownRecord(id: RecordID(rawValue: certificate.id.rawValue), texts: texts)
    }
  }

  /// What the registers answer to a source of this name; nil where they do not answer.
  func registered(_ source: String, _ findings: RegisterFindings, _ newID: () -> RecordID) -> [KnownRecord]? {
    switch source {
    case "education": findings.education.value?.map { KnownRecord(id: newID(), texts: texts($0)) }
    case "titles": findings.titles.value?.compactMap { entry in texts(entry).map { KnownRecord(id: newID(), texts: $0) } }
    default: nil
    }
  }

  private func texts(_ entry: RegisterFindings.EducationEntry) -> [String: String] {
    var texts = [
      "kind": entry.kind, "school": entry.school, "major": entry.major, "certificateNumber": entry.certificateNumber,
    ]
    texts[entry.kind] = entry.level
    texts[entry.kind == "degree" ? "awardDate" : "period"] =
      entry.kind == "degree" ? entry.awardedOn.description : "~\(entry.awardedOn)"
    return texts
  }

  private func texts(_ entry: RegisterFindings.TitleEntry) -> [String: String]? {
    guard let title = catalog.title(entry.titleCode) else { return nil }
    return [
      "kind": "title", "name": title.name, "level": title.level.rawValue, "series": title.series,
      "obtained": entry.obtainedOn.description,
    ]
  }
}
