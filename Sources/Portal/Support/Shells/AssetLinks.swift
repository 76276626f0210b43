/// Addresses of the shipped assets, with the hash of all of them in it.
struct AssetLinks: Sendable, Equatable {
  /// `/static/<hash>/`.
  var prefix: String

  init(prefix: String) {
    self.prefix = prefix
  }

  /// The address of one file, `css/base.css`.
  func callAsFunction(_ path: String) -> String { prefix + path }
}
