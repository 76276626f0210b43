import Titles

/// A person of the demonstration, as `demo/people.json` describes them.
struct DemoPerson: Decodable, Sendable {
  let username: String
  let name: String
  /// The number of a 居民身份证 of region 990000.
  let document: String
  let mobile: String
  /// The file in `demo/photos`.
  let photo: String?
  /// 基本信息; nil for staff who never apply.
  let profile: Profile?
  /// What the registers know.
  let registers: Registers?

  struct Profile: Decodable, Sendable {
    let politicalStatus: String
    let ethnicGroup: String
    let nationality: String
    let healthStatus: String
    let email: String
    let startOfWork: String
    let address: String
    let highestEducation: String
    let highestDegree: String
    let series: String
    let employmentCategory: String
    /// The employer's username; nil for a freelancer.
    let employer: String?
    let position: String
    /// The talent center's username, or nil where `archiveText` names another keeper.
    let archive: String?
    let archiveText: String
  }

  struct Registers: Decodable, Sendable {
    let insurance: Insurance
    let archive: Archive?
    let education: [Education]
    let titles: [Title]
  }

  struct Insurance: Decodable, Sendable {
    let months: Int
    let isInsuredNow: Bool
    /// The username of the unit that pays; nil for somebody who pays alone.
    let unit: String?
    /// The first day of insurance in the city; nil where the register doesn't say.
    let since: Day?
  }

  struct Archive: Decodable, Sendable {
    let place: String
    let isInCity: Bool
  }

  struct Education: Decodable, Sendable {
    /// `education` or `degree`.
    let kind: String
    let level: String
    let school: String
    let major: String
    let certificateNumber: String
    let awardedOn: String
  }

  struct Title: Decodable, Sendable {
    let code: String
    let obtainedOn: String
  }
}
