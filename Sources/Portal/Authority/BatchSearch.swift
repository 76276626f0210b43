import Services
import Titles

/// What is searched for in 选择申报人, and on which page one is.
struct BatchSearch: Sendable, Equatable {
  var filter = IssuanceFilter()
  var page = PageRequest()

  init() {}

  /// What the form says; `turn` is a button to another page.
  init(_ form: FormBody) {
    filter = IssuanceFilter(name: form.text("filterName"), employer: form.text("filterEmployer"))
    page = PageRequest(number: form.int("turn") ?? form.int("page") ?? 1)
  }
}

extension BatchDraft {
  /// Adds those that aren't chosen yet.
  mutating func choose(_ more: [ApplicationID]) {
    let known = Set(applications)
    applications += more.filter { !known.contains($0) }
  }
}
