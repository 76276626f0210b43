import Titles

extension PostedFields {
  /// What a page's form or its autosave sent, as the form engine reads it: inputs of ours (`_version`) left out.
  ///
  /// A choice by typing sends the chosen id under the field's name and the typed words under `name.query`; the engine
  /// takes the words under the name and the id under `name.id`.
  init(sent form: FormBody) {
    var values: [String: [String]] = [:]
    for entry in form.entries where !entry.name.hasPrefix("_") {
      values[entry.name, default: []].append(entry.value)
    }
    for (name, typed) in values where name.hasSuffix(".query") {
      let field = String(name.dropLast(6))
      values[name] = nil
      values["\(field).id"] = values[field] ?? [""]
      values[field] = typed
    }
    self.init(values)
  }
}
