import Services
import Titles

extension AuthorityDraft {
  /// What stands in the database, to be edited.
  init(_ setting: AuthoritySetting) {
    self.init(
      business: setting.business, isEnabled: setting.isEnabled, addressDistrict: setting.addressDistrict,
      addressDetail: setting.addressDetail, contactName: setting.contactName, contactPhone: setting.contactPhone,
      contactEmail: setting.contactEmail, notice: setting.notice,
      requirements: setting.requirements.map { Requirement(id: $0.id, title: $0.title, isRequired: $0.isRequired) })
  }

  /// What was typed.
  init(_ form: FormBody) {
    self.init(
      business: form.choice("business"), isEnabled: AuthorityDraft.flag(form.text("isEnabled")),
      addressDistrict: form.text("addressDistrict"), addressDetail: form.text("addressDetail"),
      contactName: form.text("contactName"), contactPhone: form.text("contactPhone"),
      contactEmail: form.text("contactEmail"), notice: form.text("notice"))
    var index = 0
    while form.has("requirements.\(index).title") {
      let name = "requirements.\(index)"
      requirements.append(
        Requirement(
          id: form.filled("\(name).id"), title: form.text("\(name).title"),
          isRequired: AuthorityDraft.flag(form.text("\(name).isRequired"))))
      index += 1
    }
  }

  /// Does what a button of the rows says: `add`, `delete-2`, `up-2`, `down-2`; false where it is none of them.
  mutating func rearrange(_ command: String) -> Bool {
    if command == "add" {
      requirements.append(Requirement())
      return true
    }
    let parts = command.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let index = Int(parts[1]), requirements.indices.contains(index) else { return false }
    switch parts[0] {
    case "delete": requirements.remove(at: index)
    case "up" where index > 0: requirements.swapAt(index, index - 1)
    case "down" where index + 1 < requirements.count: requirements.swapAt(index, index + 1)
    default: return false
    }
    return true
  }

  private static func flag(_ text: String) -> Bool? {
    switch text {
    case "yes": true
    case "no": false
    default: nil
    }
  }
}
