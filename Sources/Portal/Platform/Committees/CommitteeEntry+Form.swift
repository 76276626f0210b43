import Services
import Titles

extension CommitteeEntry {
  /// What was typed.
  init(_ form: FormBody) {
    self.init()
    name = form.text("name")
    unit = form.text("unit")
    level = form.text("level")
    levels = form.texts("levels")
    scope = form.entries.filter { $0.name.hasPrefix("scope.") }.map(\.value)
    filingNumber = form.text("filingNumber")
    filedFrom = form.text("filedFrom")
    filedThrough = form.text("filedThrough")
    effectiveFrom = form.text("effectiveFrom")
    minimumSize = form.text("minimumSize")
    isOdd = form.flag("isOdd")
    panelMinimum = form.text("panelMinimum")
    quorum = form.text("quorum")
    pass = form.text("pass")
    denominator = form.text("denominator")
    var index = 0
    while form.has("panels.\(index).name") {
      let field = "panels.\(index)"
      panels.append(
        Panel(id: form.filled("\(field).id"), name: form.text("\(field).name"), directions: form.text("\(field).directions")))
      index += 1
    }
  }

  /// Does what a button of the form says that isn't 保存: `add`, `delete-2`, `directions`; false where it is none of them.
  mutating func rearrange(_ command: String) -> Bool {
    if command == "directions" { return true }
    if command == "add" {
      panels.append(Panel())
      return true
    }
    let parts = command.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0] == "delete", let index = Int(parts[1]), panels.indices.contains(index) else { return false }
    panels.remove(at: index)
    return true
  }
}

extension CommitteeFilingEntry {
  /// What was typed.
  init(_ form: FormBody) {
    self.init(number: form.text("filingNumber"), from: form.text("filedFrom"), through: form.text("filedThrough"))
  }
}
