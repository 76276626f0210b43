import ArgumentParser

/// `zhicheng bench …`: the measurements that must be made inside the process, one per subcommand, each printing one line
/// of JSON. `make bench` runs them and puts the figures into its table.
struct Bench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "测量性能（供 make bench 使用）。", shouldDisplay: false,
    subcommands: [
      BenchWrites.self, BenchSubmissions.self, BenchDrafts.self, BenchSession.self, BenchForms.self,
      BenchTable.self, BenchCertificates.self, BenchSearch.self,
    ])
}
