import Services
import Titles

/// The way back to the worklist as it was: its tab, filters, order and page, and nothing else.
struct BackToList: Equatable {
  private static let names: Set<String> = ["tab", "name", "mobile", "employer", "from", "through", "order", "page", "size"]

  /// The query, encoded.
  let query: String
  /// The list's address.
  let address: String

  /// Reads the encoded query of a list; what isn't a list's own is dropped.
  init(_ text: String, in room: ExaminationRoom) {
    let parsed = (try? FormBody(decoding: text.utf8, limits: .query)) ?? FormBody()
    let kept = FormBody(parsed.entries.filter { BackToList.names.contains($0.name) && !$0.value.isEmpty })
    query = kept.encoded
    address = ListAddress(Routes.examinations(room.unit, room.business).description, kept).text
  }

  /// The address with the selected visits in its query.
  static func selected(_ visits: [VisitID], _ address: SiteURL) -> SiteURL {
    visits.reduce(address) { $0.with("ids", $1.rawValue) }
  }
}
