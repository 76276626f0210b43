import Services
public import Titles

extension TestPlatform {
  /// A request of a unit for its superior, which waits for the reform office.
  public func superiorRequest(of unit: TestUnit) async throws -> SuperiorRequestID {
    let service = SuperiorRequestService(platform: platform)
    let room = try ExaminationRoom(unit.id, .initialDetermination)
    let viewer = try await viewer(unit)
    var entry = SuperiorRequestEntry()
    entry.name = "示例市示范委员会"
    entry.explanation = "本单位的主管部门。"
    try await service.send(entry, in: room, by: viewer)
    guard let request = try await service.all(in: room, for: viewer).first else { throw NotFound("申请") }
    return request.id
  }
}
