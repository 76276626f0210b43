/// Which page of a list is asked for: `page` from 1, `size` one of 10, 20, 50, 100.
struct PageRequest: Sendable, Equatable {
  /// What one can choose.
  static let sizes = [10, 20, 50, 100]
  /// What is shown where nothing was chosen.
  static let standardSize = 20

  let number: Int
  let size: Int

  init(number: Int = 1, size: Int = PageRequest.standardSize) {
    self.number = min(max(number, 1), 1_000_000)
    self.size = PageRequest.sizes.contains(size) ? size : PageRequest.standardSize
  }

  /// What the address says; anything else is the first page of the usual size.
  init(_ query: FormBody) {
    self.init(number: query.int("page") ?? 1, size: query.int("size") ?? PageRequest.standardSize)
  }

  /// Rows before this page.
  var offset: Int { (number - 1) * size }
}
