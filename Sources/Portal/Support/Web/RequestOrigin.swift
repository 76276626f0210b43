import HTTPTypes
import Hummingbird

/// Where a request that changes something came from, as the browser says.
struct RequestOrigin: Sendable {
  private enum Answer {
    case own
    case foreign
    case unsaid
  }

  private let answer: Answer

  init(_ request: Request) {
    let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
    if let site {
      // `none`: the person typed the address or reloaded; a form on another site cannot cause that.
      answer = site == "same-origin" || site == "none" ? .own : .foreign
      return
    }
    guard let origin = request.headers[.origin] else {
      answer = .unsaid
      return
    }
    let host = origin.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    answer = origin.contains("://") && host.lowercased() == request.head.authority?.lowercased() ? .own : .foreign
  }

  /// Nothing speaks against it; old browsers say nothing, and then the token decides.
  var mayChange: Bool { answer != .foreign }

  /// The browser says that it is our own.
  var isProvenOwn: Bool { answer == .own }
}
