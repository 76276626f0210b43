import Foundation
import HTTPTypes
import Hummingbird

/// The door for somebody who has to sign in first, with the way back.
enum SignInAddress {
  /// The door that leads back to what the request asked for; a form leads back to the page that it stood on.
  static func make(for request: Request) -> String {
    let back = request.method == .get ? request.localAddress : pageOfForm(request)
    return door(to: back).with("return", back == "/" ? "" : back).description
  }

  private static func door(to place: String) -> SiteURL {
    if place.hasPrefix("/units/") { return Routes.unitSignIn() }
    let office = Routes.office().path
    return place == office || place.hasPrefix("\(office)/") ? Routes.officeSignIn() : Routes.personalSignIn()
  }

  /// The page that a form was sent from, as the browser says; our policy lets it say so to ourselves alone.
  private static func pageOfForm(_ request: Request) -> String {
    guard let referer = HTTPField.Name("Referer").flatMap({ request.headers[$0] }), let url = URLComponents(string: referer)
    else { return "/" }
    guard url.host == request.head.authority.flatMap(hostName) else { return "/" }
    let query = url.percentEncodedQuery.map { "?\($0)" } ?? ""
    return LocalAddress(url.percentEncodedPath + query).text
  }

  private static func hostName(_ authority: String) -> String? {
    URLComponents(string: "http://\(authority)")?.host
  }
}
