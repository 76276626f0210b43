import Hummingbird
import NIOCore
import Services
import Synchronization

/// Pages that are the same for everybody who is not signed in: made once, and answered from memory while nothing has
/// been written and the second lasts. They carry an ETag, and browsers that have them already get 304.
///
/// What only one visitor sees is never kept: who is signed in, a message, a form's token, the clock of a demonstration.
final class PublicPages: Sendable {
  private struct Key: Hashable {
    let address: String
    let hasLargeText: Bool
    let hasHighContrast: Bool
  }

  private struct Kept {
    let page: PublicPage
    let freshness: Freshness
  }

  private let freshness: @Sendable () -> Freshness
  private let limit: Int
  private let pages = Mutex<[Key: Kept]>([:])

  /// - Parameters:
  ///   - limit: how many pages are kept at most; addresses are made by visitors.
  ///   - freshness: until when what was read may be shown.
  init(limit: Int = 500, freshness: @escaping @Sendable () -> Freshness) {
    self.limit = limit
    self.freshness = freshness
  }

  /// The answer to a request for such a page, which `render` makes where there is none to be shown again.
  func response(
    to request: Request, _ context: some PortalContext, render: () async throws -> HTML
  ) async rethrows -> Response {
    guard context.portal.viewer == nil, context.portal.flashes.isEmpty else { return try await render().response() }
    let display = DisplayPreferences(request)
    let key = Key(
      address: request.uri.string, hasLargeText: display.hasLargeText, hasHighContrast: display.hasHighContrast)
    let now = freshness()
    if let kept = pages.withLock({ $0[key] }), kept.freshness == now { return kept.page.response(to: request) }
    let html = try await render()
    guard !context.portal.token.isUsed else { return html.response() }
    let page = PublicPage(html)
    pages.withLock { pages in
      if pages.count >= limit { pages.removeAll(keepingCapacity: true) }
      pages[key] = Kept(page: page, freshness: now)
    }
    return page.response(to: request)
  }
}
