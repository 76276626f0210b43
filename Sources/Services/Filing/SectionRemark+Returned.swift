import Database
import Storage
import Titles

extension SectionRemark {
  /// 修改意见 of every return of an application, by the place of its record.
  static func returned(
    of head: ApplicationHead, _ platform: Platform, in reader: Reader
  ) throws -> [Int: [SectionRemark]] {
    let stored = try RemarkRepository().returned(of: head.id, in: reader)
    guard !stored.isEmpty else { return [:] }
    let names = try platform.forms.schema(head.business, version: head.schemaVersion).sectionNames
    return stored.mapValues { remarks in
      names.compactMap { name in remarks[name.id].map { SectionRemark(section: name, text: $0) } }
    }
  }
}
