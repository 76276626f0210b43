import HTTPTypes
import Hummingbird

extension Response {
  /// 303: after a POST the browser asks for `address`, a path on this site.
  static func seeOther(_ address: String) -> Response {
    Response(status: .seeOther, headers: [.location: address, .cacheControl: "no-store"])
  }
}
