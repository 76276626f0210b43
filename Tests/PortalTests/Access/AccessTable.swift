/// Every route of the site and who may reach it. A route that isn't here fails the test, as does one that is here alone.
enum AccessTable {
  static let rows: [(method: String, pattern: String, rule: AccessRule)] =
    publicRows + accountRows + personalRows + unitRows

  private static let publicRows: [(String, String, AccessRule)] = [
    ("GET", "/healthz", .everybody),
    ("GET", "/readyz", .everybody),
    ("GET", "/", .everybody),
    ("GET", "/search", .everybody),
    ("GET", "/display", .everybody),
    ("GET", "/accessibility", .everybody),
    ("GET", "/demo/outbox", .everybody),
    ("POST", "/demo/clock", .everybody),
  ]

  private static let accountRows: [(String, String, AccessRule)] = [
    ("GET", "/login/personal", .everybody),
    ("POST", "/login/personal", .everybody),
    ("GET", "/login/unit", .everybody),
    ("POST", "/login/unit", .everybody),
    ("POST", "/logout", .everybody),
    ("GET", "/register/personal", .everybody),
    ("POST", "/register/personal", .everybody),
    ("GET", "/register/unit", .everybody),
    ("POST", "/register/unit", .everybody),
    ("GET", "/password/forgotten", .everybody),
    ("POST", "/password/forgotten", .everybody),
    ("GET", "/password/reset", .everybody),
    ("POST", "/password/reset", .everybody),
    ("POST", "/session", .signedIn),
    ("GET", "/me/security", .signedIn),
    ("POST", "/me/security/password", .signedIn),
    ("POST", "/me/security/sessions/end", .signedIn),
    ("POST", "/me/security/sessions/{session}/end", .signedInOwner),
  ]

  private static let personalRows: [(String, String, AccessRule)] = [
    ("GET", "/me/profile", .personal),
    ("POST", "/me/profile", .personal),
    ("PATCH", "/me/profile", .personal),
    ("PUT", "/me/profile/photo", .personal),
    ("GET", "/me/profile/photo/{attachment}", .owner),
    ("GET", "/me/profile/units", .personal),
    ("GET", "/me/messages", .personal),
    ("POST", "/me/messages/read", .personal),
    ("POST", "/me/messages/{message}/read", .owner),
  ]

  private static let unitRows: [(String, String, AccessRule)] = [
    ("GET", "/units/{unit}", .unit),
    // Of a unit that is complete already: both lead on to its home. `anIncompleteUnit…` looks at the others.
    ("GET", "/units/{unit}/first-entry", .unit),
    ("POST", "/units/{unit}/first-entry", .unit),
    ("GET", "/units/{unit}/information", .unitMenu),
    ("POST", "/units/{unit}/information", .unitMenu),
    ("GET", "/units/{unit}/contacts", .unitMenu),
    ("POST", "/units/{unit}/contacts", .unitMenu),
    ("GET", "/units/{unit}/users", .unitMenu),
    ("POST", "/units/{unit}/users/filter", .unitMenu),
    ("GET", "/units/{unit}/users/new", .unitMenu),
    ("POST", "/units/{unit}/users/new", .unitMenu),
    ("GET", "/units/{unit}/users/{person}/remove", .unitMenu),
    ("POST", "/units/{unit}/users/{person}/remove", .unitMenu),
    ("POST", "/units/{unit}/users/{person}/take-over", .unitMenu),
    ("GET", "/units/{unit}/permissions", .unitMenu),
    ("GET", "/units/{unit}/permissions/{person}", .unitMenu),
    ("POST", "/units/{unit}/permissions/{person}", .unitMenu),
  ]
}
