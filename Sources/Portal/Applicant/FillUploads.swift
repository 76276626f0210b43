import HTTPTypes
import Hummingbird
import Services
import Titles

/// Reads a section's form, with files where it was sent without scripts: each is checked, kept and put in its place; one
/// that is refused doesn't touch the others.
struct FillUploads: Sendable {
  let filing: FilingService

  /// What was typed, and why files were refused.
  func read(
    _ request: Request, _ place: FillPlace, _ context: PersonalContext
  ) async throws -> (form: FormBody, refusals: [Reason]) {
    let isMultipart = request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    guard isMultipart else { return (try context.form(), []) }
    let viewer = context.viewer
    let outcome = try await MultipartReader().read(request, context) { part in
      AttachmentSink(try await filing.beginUpload(files(place, part.field), name: part.fileName, by: viewer))
    }
    var refusals: [Reason] = []
    for (part, result) in outcome.files {
      do {
        let file = try result.get()
        _ = try await filing.attach(file.id, to: files(place, part.field), by: viewer)
      } catch let refusal as Refusal {
        refusals += refusal.reasons.map { Reason($0.code, $0.sentence, field: part.field) }
      }
    }
    return (outcome.form, refusals)
  }

  private func files(_ place: FillPlace, _ field: String) -> FilePlace {
    FilePlace(place.application, section: place.section, record: place.record, field: field)
  }
}
