import HTTPTypes
import Titles

extension Routes {
  static let file = Route<AttachmentID>(.get, "/files/{attachment}")
}
