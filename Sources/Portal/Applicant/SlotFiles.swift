import HTTPTypes
import Hummingbird
import Services
import Titles

/// Files on their way into the places of a form, whichever form it is: with the form where it is sent without scripts, or
/// one by one.
struct SlotFiles: Sendable {
  /// Begins an upload into the field of this name.
  let begin: @Sendable (_ field: String, _ name: String) async throws -> AttachmentIntake
  /// Puts a file that was uploaded into the field.
  let attach: @Sendable (_ file: AttachmentID, _ field: String) async throws -> FileReference

  /// More than any place takes, so that the place itself says what is too large.
  private static let maximum = 16 << 20

  /// What was typed, and why files were refused. Each file is checked, kept and put in its place; one that is refused
  /// doesn't touch the others.
  func read(
    _ request: Request, _ context: PersonalContext
  ) async throws -> (form: FormBody, refusals: [Reason]) {
    let isMultipart = request.headers[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    guard isMultipart else { return (try context.form(), []) }
    let outcome = try await MultipartReader().read(request, context) { part in
      AttachmentSink(try await begin(part.field, part.fileName))
    }
    var refusals: [Reason] = []
    for (part, result) in outcome.files {
      do {
        let file = try result.get()
        _ = try await attach(file.id, part.field)
      } catch let refusal as Refusal {
        refusals += refusal.reasons.map { Reason($0.code, $0.sentence, field: part.field) }
      }
    }
    return (outcome.form, refusals)
  }

  /// One file that is the body of the request.
  func receive(_ field: String, _ request: Request) async throws -> Response {
    let upload = try RawUpload(request, field: field, maximum: SlotFiles.maximum)
    let intake = try await begin(field, upload.part.fileName)
    let received = try await upload.stream(into: AttachmentSink(intake))
    let file = try await attach(received.id, field)
    let address = Routes.file(file.id).description
    if request.headers[.accept] == "application/json" { return try PhotoReply(href: address).response() }
    return UploadedFile(id: file.id.rawValue, name: file.name, size: file.size, href: address).html.response(status: .created)
  }

  /// 使用所选文件: puts the chosen file into the field; the reasons, at the choice, where that can't be done.
  func choose(_ field: String, _ form: FormBody) async throws -> [Reason] {
    guard let file: AttachmentID = form.id("file") else {
      return [Reason("file-missing", "请选择一个文件。", field: "file")]
    }
    do {
      _ = try await attach(file, field)
      return []
    } catch let refusal as Refusal {
      return refusal.reasons.map { Reason($0.code, $0.sentence, field: "file") }
    }
  }
}
