import ArgumentParser
import Database
import Services
import Storage
import Titles

/// 提交申报书 by the service alone, without HTTP.
struct BenchSubmissions: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "submissions", abstract: "不经过网络，直接提交申报书。")

  @OptionGroup var place: BenchPlatform
  @Option var count = 5_000
  @Option var callers = 64

  func run() async throws {
    let (platform, _) = try await place.open()
    let ground = try await ScaleGround.make(employers: 100, on: platform)
    let ready = try await ScaleService(platform: platform, ground: ground).addDrafts(0..<count)
    let filing = FilingService(platform: platform)
    let figures = try await Measurement.run(ready, callers: callers) { one in
      let request = SubmissionRequest(one.applicant.application, key: one.applicant.application.rawValue)
      _ = try await filing.submit(request, by: one.applicant.viewer)
    }
    try figures.print()
    await platform.store.database.close()
  }
}
