import Database
import Storage
import Titles

extension DemoLoader {
  /// 基本信息 of everybody who applies, with a drawn photo.
  func fillProfiles() async throws {
    for entry in data.people {
      guard let profile = entry.profile else { continue }
      try await once("profile.\(entry.username)") { try await fill(profile, of: entry) }
    }
  }

  private func fill(_ profile: DemoPerson.Profile, of entry: DemoPerson) async throws {
    let viewer = try await viewer(entry.username)
    var photo: FileReference?
    if let name = entry.photo {
      photo = try await AttachmentService(platform: platform).receive(
        try ShippedData.bytes("demo/photos/\(name)"), .photo, name: "免冠照.jpg", by: viewer)
    }
    let index = try await index()
    let answers = Answers(sections: ["profile": .fields(try values(profile, entry, photo, index))])
    let person = try index.person(entry.username)
    let attachment = photo?.id
    try await platform.store.database.write { transaction in
      let people = PersonRepository(vault: platform.store.vault)
      _ = try people.saveProfile(answers, photo: attachment, mobile: nil, of: person, in: transaction)
    }
  }

  private func values(
    _ profile: DemoPerson.Profile, _ entry: DemoPerson, _ photo: FileReference?, _ index: DemoIndex
  ) throws -> FieldValues {
    let document = try document(entry)
    var values: FieldValues = [
      "name": .text(entry.name), "documentType": .text(document.kind.rawValue), "documentNumber": .text(document.number),
      "politicalStatus": .text(profile.politicalStatus), "ethnicGroup": .text(profile.ethnicGroup),
      "nationality": .text(profile.nationality), "healthStatus": .text(profile.healthStatus), "mobile": .text(entry.mobile),
      "email": .text(profile.email), "startOfWork": .text(profile.startOfWork), "address": .text(profile.address),
      "highestEducation": .text(profile.highestEducation), "highestDegree": .text(profile.highestDegree),
      "series": .text(profile.series), "employmentCategory": .text(profile.employmentCategory),
    ]
    values["sex"] = document.sex.map { .text($0.rawValue) }
    values["birthDate"] = document.birthDate.map { .text($0.description) }
    if !profile.position.isEmpty { values["position"] = .text(profile.position) }
    values["employer"] = try profile.employer.map { try reference($0, index) }
    values["archivePlace"] =
      try profile.archive.map { try reference($0, index) } ?? .reference(ReferenceValue(id: "", name: profile.archiveText))
    if let photo { values["photo"] = .files([photo]) }
    return values
  }

  private func reference(_ username: String, _ index: DemoIndex) throws -> FieldValue {
    let entry = try index.entry(username)
    return .reference(ReferenceValue(id: try index.unit(username).rawValue, name: entry.name))
  }
}
