import Services
import Titles

/// Which page of 填写申报书 it is: a section, or one of its records. Knows the addresses that belong to it.
struct FillPlace: Sendable, Equatable {
  /// The application.
  var application: ApplicationID
  /// The section.
  var section: String
  /// The record; nil where it is the section itself.
  var record: RecordID?

  /// The page.
  var page: SiteURL {
    guard let record else { return Routes.fillSection(application, section) }
    return Routes.record(application, section, record)
  }

  /// Where its form is sent; the autosave goes to the same address.
  var save: SiteURL {
    guard let record else { return Routes.fillSectionSave(application, section) }
    return Routes.recordSave(application, section, record)
  }

  /// Where a file of a field is put.
  func upload(_ field: String) -> SiteURL {
    guard let record else { return Routes.fillUpload(application, section, field) }
    return Routes.recordUpload(application, section, record, field)
  }

  /// Where a file that was uploaded before is chosen for a field.
  func reuse(_ field: String) -> SiteURL {
    guard let record else { return Routes.fillReuse(application, section, field) }
    return Routes.recordReuse(application, section, record, field)
  }

  /// Files on their way into its fields.
  func files(_ filing: FilingService, by viewer: Viewer) -> SlotFiles {
    let place = self
    @Sendable func field(_ name: String) -> FilePlace {
      FilePlace(place.application, section: place.section, record: place.record, field: name)
    }
    return SlotFiles(
      begin: { try await filing.beginUpload(field($0), name: $1, by: viewer) },
      attach: { try await filing.attach($0, to: field($1), by: viewer) })
  }

  /// The name under which the browser keeps what isn't confirmed yet.
  var key: String { [application.rawValue, section, record?.rawValue].compactMap { $0 }.joined(separator: "/") }
}
