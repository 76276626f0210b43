import HTTPTypes
import Titles

/// The HTTP status of a refusal.
enum RefusalStatus {
  /// 403 where a right is missing, 429 where too much is under way and 503 where files can't be reached (scripts try
  /// again then), 409 where the state has changed meanwhile, else 422.
  static func status(of refusal: Refusal) -> HTTPResponse.Status {
    let codes = refusal.reasons.map(\.code)
    if codes.contains(where: rights.contains) { return .forbidden }
    if codes.contains("uploads-at-once") { return .tooManyRequests }
    if codes.contains("files-unreachable") { return .serviceUnavailable }
    return ErrorPageMiddleware<PortalRequestContext>.standardStatus(refusal)
  }

  /// The codes of `Access.decide`.
  private static let rights: Set<String> = ["no-menu", "unit-incomplete", "legal-person-only"]
}
