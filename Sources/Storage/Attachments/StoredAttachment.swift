public import Titles

/// An uploaded file as the database knows it; its bytes lie in the store under `sha256`.
public struct StoredAttachment: Sendable, Equatable {
  /// Whose file it is.
  public enum Owner: Sendable, Hashable {
    /// A natural person's.
    case person(PersonID)
    /// A unit's.
    case unit(UnitID)
  }

  /// Which file.
  public let id: AttachmentID
  /// Who uploaded it.
  public let owner: Owner
  /// The digest of its bytes.
  public let sha256: String
  /// Bytes.
  public let size: Int
  /// What it was found to be: `application/pdf`, `image/jpeg`.
  public let mediaType: String
  /// Its name, as uploaded and made harmless.
  public let name: String
  /// Pages of a PDF; 0 for a picture.
  public let pages: Int
  /// When it was uploaded.
  public let createdAt: Moment

  /// Made of these parts.
  public init(
    id: AttachmentID, owner: Owner, sha256: String, size: Int, mediaType: String, name: String, pages: Int, createdAt: Moment
  ) {
    self.id = id
    self.owner = owner
    self.sha256 = sha256
    self.size = size
    self.mediaType = mediaType
    self.name = name
    self.pages = pages
    self.createdAt = createdAt
  }

  /// As an answer of a form names it.
  public var reference: FileReference { FileReference(id: id, name: name, size: size, pages: pages, sha256: sha256) }
}
