import Storage
import Titles

extension ContactEntry {
  init(_ unit: StoredUnit, _ contacts: [UnitContact]) {
    district = unit.addressDistrict ?? ""
    detail = unit.addressDetail ?? ""
    for contact in contacts {
      self.contacts[contact.business] = Line(
        name: contact.name, phone: contact.phone, email: contact.email, takesMail: contact.takesMail)
    }
  }

  /// Checks everything, writes the address into `unit` and gives the contacts that are named.
  ///
  /// - Throws: `Refusal` with a reason for every field that can't be taken.
  func write(to unit: inout StoredUnit, _ reference: ReferenceData) throws(Refusal) -> [UnitContact] {
    var check = EntryCheck()
    let detail = check.text(detail, "detail", "详细地址", limit: ContactEntry.detailLimit, isRequired: !district.isEmpty)
    if !district.isEmpty || !detail.isEmpty {
      unit.addressDistrict = check.code(district, "district", "联系地址所在区县", reference.codes(.districts))
      unit.addressDetail = detail
    } else {
      unit.addressDistrict = nil
      unit.addressDetail = nil
    }
    var found: [UnitContact] = []
    for business in ContactBusiness.allCases {
      guard let line = contacts[business], !line.isEmpty else { continue }
      let prefix = business.rawValue
      found.append(
        UnitContact(
          business: business, name: check.text(line.name, "\(prefix).name", "\(business.label)业务的联系人", limit: 50),
          phone: check.phone(line.phone, "\(prefix).phone", "\(business.label)业务的联系电话"),
          email: check.email(line.email, "\(prefix).email"), takesMail: line.takesMail))
    }
    try check.finish()
    return found
  }
}
