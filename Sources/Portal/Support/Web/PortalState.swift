/// What the portal's middleware found out about a request.
struct PortalState: Sendable {
  /// The client's address in words, nil where it is not known.
  var remoteAddress: String?
  /// Who is signed in: the value that the session lookup gave.
  var viewer: (any Sendable)?
  /// The session's cookie value; nil where nobody is signed in.
  var session: String?
  /// Seconds until the session ends without a further request.
  var sessionSeconds: Int?
  /// The token of this page's forms.
  var token = FormToken("")
  /// The decoded body of a posted form, its token checked.
  var form: FormBody?
  /// Messages that the last page left for this one.
  var flashes: [Flash] = []
  /// Messages that this request leaves for the next page.
  let outgoingFlashes = FlashBox()

  init(remoteAddress: String? = nil) {
    self.remoteAddress = remoteAddress
  }
}
