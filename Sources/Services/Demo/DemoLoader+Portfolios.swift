import Storage
import Titles

extension DemoLoader {
  /// Fills in 业绩档案 as its owner would, with a paper for each record.
  func fillPortfolios() async throws {
    let service = PortfolioService(platform: platform)
    for portfolio in data.portfolios {
      let viewer = try await viewer(portfolio.username)
      for entry in portfolio.records {
        let record = service.newRecord()
        if let title = entry.proof {
          let bytes = try DemoPapers.pdf(title, ["本文件为演示内容，单位、人员均为虚构。"], at: platform.clock.now())
          let file = try await AttachmentService(platform: platform).receive(bytes, .pdf, name: "\(title).pdf", by: viewer)
          _ = try await service.attach(file.id, to: "proof", of: record, in: entry.section, by: viewer)
        }
        let edit = PortfolioEdit(
          section: entry.section, record: record, fields: PostedFields(entry.values.mapValues { [$0] }))
        _ = try await service.save(edit, by: viewer)
      }
    }
  }
}
