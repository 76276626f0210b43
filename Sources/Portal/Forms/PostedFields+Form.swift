import Titles

extension PostedFields {
  /// What a page's form sent, as the form engine reads it.
  ///
  /// A choice by typing sends the chosen id under the field's name and the typed words under `name.query`; the engine
  /// takes the words under the name and the id under `name.id`.
  init(_ form: FormBody, controls: [FieldControl]) {
    var values: [String: [String]] = [:]
    for entry in form.entries where !entry.name.hasPrefix("_") {
      values[entry.name, default: []].append(entry.value)
    }
    for control in controls {
      guard case .search = control.shape, let typed = values.removeValue(forKey: "\(control.name).query") else { continue }
      values["\(control.name).id"] = values[control.name] ?? [""]
      values[control.name] = typed
    }
    self.init(values)
  }
}
