import Services
import TestKit
import Testing
import Titles

@Suite struct ProfileServiceTests {
  /// What a form sends in which everything is right; the employer is chosen by `unit`.
  static func posted(employer unit: TestUnit) -> [String: [String]] {
    [
      "formerName": ["曾用示例"], "politicalStatus": ["01"], "ethnicGroup": ["01"], "nationality": ["CHN"],
      "mobile": ["19900000077"], "email": ["person@example.com"], "startOfWork": ["2020-07-01"], "address": ["示例路1号"],
      "highestEducation": ["bachelor"], "highestDegree": ["bachelor"], "series": ["engineering"],
      "employmentCategory": ["publicInstitution"], "employer": [unit.name], "employer.id": [unit.id.rawValue],
      "position": [""], "archivePlace": ["示例市人才中心"],
    ]
  }

  @Test func theDocumentDecidesNameSexAndBirthDate() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let service = ProfileService(platform: test.platform)
    let form = try await service.form(of: person.id)
    #expect(!form.isSaved)
    let shown = Dictionary(uniqueKeysWithValues: form.controls.map { ($0.name, $0.shape) })
    #expect(shown["name"] == .readOnly(.text("甲示例")))
    #expect(shown["documentNumber"] == .readOnly(.text(person.document.number)))
    #expect(shown["sex"] == .readOnly(.text("男")))
    #expect(shown["birthDate"] == .readOnly(.text("1995-06-15")))
    // Whatever is sent against it changes nothing.
    let sent = PostedFields(["name": ["乙"], "sex": ["female"], "birthDate": ["1990-01-01"], "documentNumber": ["1"]])
    _ = try await service.save(sent, version: form.version, of: person.id)
    let after = try await service.form(of: person.id)
    let again = Dictionary(uniqueKeysWithValues: after.controls.map { ($0.name, $0.shape) })
    #expect(again["name"] == .readOnly(.text("甲示例")))
    #expect(again["sex"] == .readOnly(.text("男")))
    #expect(again["birthDate"] == .readOnly(.text("1995-06-15")))
  }

  @Test func whatWasTypedStaysAndIsComplainedAbout() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let unit = try await test.unit("示例市云杉中学", number: 1)
    let service = ProfileService(platform: test.platform)
    var values = ProfileServiceTests.posted(employer: unit)
    values["mobile"] = ["123"]
    values["startOfWork"] = ["2001-01-01"]
    values["employer"] = ["没有的单位"]
    values["employer.id"] = [""]
    _ = try await service.save(PostedFields(values), version: nil, of: person.id)
    let form = try await service.form(of: person.id)
    #expect(form.isSaved)
    #expect(Set(form.problems.compactMap(\.field)) == ["photo", "mobile", "startOfWork", "employer"])
    let mobile = form.controls.first { $0.name == "mobile" }?.shape
    #expect(mobile == .text(value: "123", mode: .telephone, maxLength: nil, suffix: nil))
    // The number to reach the person by is still the one that was right.
    #expect(try await test.mobiles(of: person) == [Numbers.mobile(1), Numbers.mobile(1)])
  }

  @Test func theMobileOfTheFormIsNotTheOneThatCodesGoTo() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let unit = try await test.unit("示例市云杉中学", number: 1)
    let service = ProfileService(platform: test.platform)
    let attachments = AttachmentService(platform: test.platform)
    let photo = try await attachments.receive(
      TestFiles.photo(), .photo, name: "寸照.jpg", by: test.viewer(person))
    try await service.setPhoto(photo, of: person.id)
    _ = try await service.save(PostedFields(ProfileServiceTests.posted(employer: unit)), version: nil, of: person.id)
    let form = try await service.form(of: person.id)
    #expect(form.problems == [])
    #expect(form.isComplete)
    #expect(try await test.mobiles(of: person) == ["19900000077", Numbers.mobile(1)])
  }

  @Test func theRegistersFillAnEmptyFormOnce() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    try await test.registerEducation(person, kind: "education", level: "juniorCollege", on: "2015-07-01")
    try await test.registerEducation(person, kind: "education", level: "bachelor", on: "2018-07-01")
    let service = ProfileService(platform: test.platform)
    let form = try await service.form(of: person.id)
    #expect(form.prefilled == ["最高学历"])
    guard case .select(let value, _, _) = form.controls.first(where: { $0.name == "highestEducation" })?.shape else {
      Issue.record("no select")
      return
    }
    #expect(value == "bachelor")
    _ = try await service.save(PostedFields(["highestEducation": [""]]), version: nil, of: person.id)
    let later = try await service.form(of: person.id)
    #expect(later.prefilled == [])
  }

  @Test func twoWindowsAreToldOfEachOther() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let unit = try await test.unit("示例市云杉中学", number: 1)
    let service = ProfileService(platform: test.platform)
    let version = try await service.form(of: person.id).version
    let first = try await service.save(PostedFields(["formerName": ["甲"]]), version: version, of: person.id)
    #expect(first == .saved(version: version + 1))
    let second = try await service.save(PostedFields(["formerName": ["乙"]]), version: version, of: person.id)
    guard case .conflict(let conflict) = second else {
      Issue.record("stored")
      return
    }
    let current = conflict.version
    #expect(current == version + 1)
    #expect(conflict.fields.map(\.id) == ["formerName"])
    #expect(conflict.fields.map(\.mine) == ["乙"])
    #expect(conflict.fields.map(\.theirs) == ["甲"])
    // The chosen unit comes by its id alone.
    let chosen = try await service.save(
      PostedFields(["employer": [unit.id.rawValue]]), version: current, of: person.id)
    #expect(chosen == .saved(version: current + 1))
    let employer = try await service.form(of: person.id).controls.first { $0.name == "employer" }?.shape
    #expect(employer == .search(value: ReferenceValue(id: unit.id.rawValue, name: unit.name), list: "units"))
  }

  @Test func aPhotoIsNoChangeThatATypedFieldClashesWith() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let service = ProfileService(platform: test.platform)
    guard case .saved(let version) = try await service.save(PostedFields(["formerName": ["甲"]]), version: nil, of: person.id)
    else {
      Issue.record("not stored")
      return
    }
    let photo = try await AttachmentService(platform: test.platform).receive(
      TestFiles.photo(), .photo, name: "寸照.jpg", by: test.viewer(person))
    try await service.setPhoto(photo, of: person.id)
    let typed = try await service.save(PostedFields(["formerName": ["乙"]]), version: version, of: person.id)
    #expect(typed == .saved(version: version + 1))
    guard case .photo(let slot) = try await service.form(of: person.id).controls.first(where: { $0.name == "photo" })?.shape
    else {
      Issue.record("no photo")
      return
    }
    #expect(slot.files.map(\.id) == [photo.id])
  }
}
