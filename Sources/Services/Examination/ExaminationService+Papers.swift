import Database
import Documents
import Storage
public import Titles

extension ExaminationService {
  /// A paper of the application at this visit, as a PDF.
  ///
  /// - Throws: `Refusal` where there is nothing to print yet; as ``examination(_:in:for:)``; `DocumentError`.
  public func paper(
    _ paper: ExaminationPaper, of visit: VisitID, in room: ExaminationRoom, for viewer: Viewer
  ) async throws -> FileDownload {
    let id = try await application(of: visit, in: room, for: viewer)
    let form = try await forms.form(id, for: viewer)
    let now = platform.clock.now()
    let document =
      switch paper {
      case .opinions: try await opinions(of: visit, form, in: room, for: viewer, at: now)
      case .archive: try await archive(form, at: now)
      }
    let bytes = try await platform.workers.run { try DocumentRenderer().pdf(document, created: now) }
    return FileDownload(
      fileName: "\(paper.label)_\(form.number)_\(form.applicantName).pdf", contentType: "application/pdf", bytes: bytes)
  }

  private func opinions(
    of visit: VisitID, _ form: ReadableForm, in room: ExaminationRoom, for viewer: Viewer, at now: Moment
  ) async throws -> Document {
    let (desk, repository) = (desk, OpinionRepository(vault: platform.store.vault))
    let (place, written) = try await platform.store.database.read { reader in
      (try desk.place(visit, in: room, for: viewer, reader), try repository.all(of: form.application, in: reader))
    }
    // What levels above wrote is not for those below to read.
    let known = try written.filter { $0.position <= place.visit.position }.map(LevelOpinion.init)
    guard !known.isEmpty else {
      throw Refusal("no-opinions", "还没有单位填写推荐意见；单位“报送上级单位”之后，才能下载呈报材料真实性保证书和推荐意见。")
    }
    let guarantee = platform.reference.text(.guarantee(form.business)).filled(["name": form.applicantName])
    return OpinionDocument(
      number: form.number, applicantName: form.applicantName, business: form.business, authorityName: form.authorityName,
      guarantee: guarantee, opinions: known, printedAt: now
    ).document
  }

  private func archive(_ form: ReadableForm, at now: Moment) async throws -> Document {
    let applicant = form.applicant
    let certificates = try await platform.store.database.read { try CertificateRepository().list(of: applicant, in: $0) }
    return ArchiveReport(form, certificates: certificates).document(printedAt: now)
  }
}
