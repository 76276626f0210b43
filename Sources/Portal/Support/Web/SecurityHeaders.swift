import HTTPTypes
import Hummingbird

/// Headers that tell the browser what our pages never do: run or style anything inline, load from elsewhere, be framed
/// by others. A response that has a header of that name already keeps its own.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
  private let fields: [HTTPField]

  /// - Parameter isSecure: whether browsers reach us by TLS: adds `Strict-Transport-Security`.
  init(isSecure: Bool) {
    var fields = [
      HTTPField(name: .contentSecurityPolicy, value: SecurityPolicy.page),
      HTTPField(name: .xContentTypeOptions, value: "nosniff"),
    ]
    let more = [
      "Referrer-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Frame-Options": "SAMEORIGIN",
    ]
    for (name, value) in more.sorted(by: { $0.key < $1.key }) {
      if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
    }
    if isSecure { fields.append(HTTPField(name: .strictTransportSecurity, value: "max-age=31536000; includeSubDomains")) }
    self.fields = fields
  }

  func handle(_ request: Request, context: Context, next: (Request, Context) async throws -> Response) async throws -> Response {
    var response = try await next(request, context)
    for field in fields where response.headers[field.name] == nil { response.headers.append(field) }
    return response
  }
}
