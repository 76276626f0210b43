import Database
import Services
import Storage
public import Titles

extension TestPlatform {
  /// 职称发证权限 for 职称初定, 中初级 of every series.
  public static let issuing = issuing(.initialDetermination)

  /// 职称发证权限 for a business, 中初级 of every series.
  public static func issuing(_ business: Business) -> Power {
    .issuing(IssuingScope(business: business, levels: [.assistantEntry, .assistant, .intermediate]))
  }

  /// An accepting authority: a district bureau with 职称发证权限 for one business.
  public func authority(
    _ name: String, number: Int, for business: Business = .initialDetermination
  ) async throws -> TestUnit {
    try await unit(name, number: number, kind: .districtBureau, powers: [TestPlatform.issuing(business)])
  }

  /// Grants these powers and no others.
  public func grant(_ powers: [Power], to unit: TestUnit) async throws {
    try await platform.store.database.write { transaction in
      try UnitRepository().setPowers(powers, of: unit.id, in: transaction)
    }
  }
}
