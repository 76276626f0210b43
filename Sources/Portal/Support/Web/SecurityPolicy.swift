/// Content security policies.
enum SecurityPolicy {
  /// For pages: everything from ourselves, nothing inline; framed by ourselves only, so that a PDF opens beside a form.
  static let page = """
    default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
    frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'
    """

  /// For files that people uploaded, shown in the browser: no script, no form, no other source; framed by ourselves only.
  static let document = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox"

  /// For PDF files shown in the browser.
  static let pdf = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'"
}
