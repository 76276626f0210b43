import Storage

/// The two files that invented applicants upload, stored once for all of them.
struct InventedFiles: Sendable {
  /// 免冠照: a JPEG.
  let photo: AttachmentFile
  /// A PDF of one page that stands for every kind of evidence.
  let evidence: AttachmentFile

  /// Puts them into the store.
  init(_ attachments: any AttachmentStore) async throws {
    photo = try await attachments.store(try ShippedData.bytes("demo/photos/applicant1.jpg"))
    evidence = try await attachments.store(Array(InventedFiles.page.utf8))
  }

  private static let page = """
    %PDF-1.4
    1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
    2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
    3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj
    trailer <</Size 4/Root 1 0 R>>
    %%EOF

    """
}
