import Services
import Titles

extension PlanDraft {
  /// What was typed; the notice comes besides.
  init(_ form: FormBody) {
    self.init()
    name = form.text("name")
    year = form.text("year")
    committee = form.text("committee")
    opens = form.text("opens")
    closes = form.text("closes")
    unitDeadline = form.text("unitDeadline")
    centerDeadline = form.text("centerDeadline")
    bureauDeadline = form.text("bureauDeadline")
    paymentOpens = form.text("paymentOpens")
    paymentCloses = form.text("paymentCloses")
    reach = form.text("reach")
    for level in TitleLevel.allCases { fees[level.rawValue] = form.filled("fees.\(level.rawValue)") }
    cutOff = form.text("cutOff")
    phone = form.text("phone")
    address = form.text("address")
    explanation = form.text("explanation")
    titles = form.entries.filter { $0.name.hasPrefix("titles.") }.map(\.value)
    subspecialties = form.entries.filter { $0.name.hasPrefix("subspecialties.") }.map(\.value)
    campaign = form.texts("campaign")
    graceHours = form.text("graceHours")
    var index = 0
    while form.has("requirements.\(index).title") {
      let field = "requirements.\(index)"
      let choice = form.text("\(field).isRequired")
      requirements.append(
        Requirement(
          id: form.filled("\(field).id"), title: form.text("\(field).title"),
          isRequired: choice.isEmpty ? nil : choice == "yes"))
      index += 1
    }
  }

  /// Does what a button of the rows says: `add`, `delete-2`; false where it is none of them.
  mutating func rearrange(_ command: String) -> Bool {
    if command == "add" {
      requirements.append(Requirement())
      return true
    }
    let parts = command.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, parts[0] == "delete", let index = Int(parts[1]), requirements.indices.contains(index) else {
      return false
    }
    requirements.remove(at: index)
    return true
  }
}

extension PlanChangeEntry {
  /// What was typed.
  init(_ form: FormBody) {
    self.init()
    closes = form.text("closes")
    unitDeadline = form.text("unitDeadline")
    centerDeadline = form.text("centerDeadline")
    bureauDeadline = form.text("bureauDeadline")
    paymentOpens = form.text("paymentOpens")
    paymentCloses = form.text("paymentCloses")
    phone = form.text("phone")
    address = form.text("address")
    explanation = form.text("explanation")
    reason = form.text("reason")
  }
}
