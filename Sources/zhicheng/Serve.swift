import ArgumentParser
import Database
import Foundation
import Gateways
import Hummingbird
import Logging
import Portal
import ServiceLifecycle
import Services
import Storage
import Titles

/// `zhicheng serve`: the web site, until it is told to end.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "启动网站服务。每个选项也可以用环境变量设置：ZHICHENG_HOST、ZHICHENG_PORT（或 PORT）、ZHICHENG_DATA（或 DATA）等。")

  @Option(help: "监听的地址。")
  var host: String?

  @Option(help: "监听的端口。")
  var port: Int?

  @Option(help: "数据目录：数据库、密钥文件和附件。")
  var data: String?

  @Option(help: "数据库：postgresql://用户@主机1,主机2/库名 或 sqlite:文件路径；不指定时用数据目录中的文件。也可以用环境变量 DATABASE_URL 设置。")
  var database: String?

  @Option(help: "Prometheus 读取运行指标的端口（GET /metrics），只在本机监听；不指定则不提供。也可以用环境变量 ZHICHENG_METRICS_PORT 设置。")
  var metricsPort: Int?

  @Option(help: "运行指标监听的地址，默认 127.0.0.1。也可以用环境变量 ZHICHENG_METRICS_HOST 设置。")
  var metricsHost: String?

  @Flag(help: "演示模式：虚构的人员、单位和证件，可以调整的服务器时间，可以查看的短信。")
  var demo = false

  @Option(help: "演示模式开始的时间，如 2025-08-20T09:00:00+08:00。")
  var now: String?

  func run() async throws {
    let settings = try ServeSettings(self, environment: ProcessInfo.processInfo.environment)
    if settings.logFormat == .json { LoggingSystem.bootstrap { _ in JSONLogHandler.standardOutput } }
    var logger = Logger(label: "zhicheng")
    logger.logLevel = settings.logLevel
    let demoClock = settings.isDemo ? DemoClock(base: PlatformClock.system.now) : nil
    let platform = try await StartProblem.explaining { [logger] in
      try await Platform.open(
        folder: settings.data, keys: settings.keyFile, database: settings.database, attachments: settings.attachments,
        clock: demoClock?.platformClock ?? .system, logger: logger)
    }
    let keys = try KeyFile.load(settings.keyFile ?? "\(settings.data)/keys")
    let hasher = PasswordHasher()
    var site = PortalSettings(key: keys.tokens)
    settings.apply(to: &site)
    if let demoClock {
      try await demoClock.begin(at: settings.start, on: platform)
      site.demoClock = demoClock
    }
    let accounts = AccountService(
      platform: platform, hasher: hasher, regions: site.regions, machine: .system)
    let now = platform.clock.now()
    let signing = try await platform.workers.run { try CertificateSigning(settings.signing, now: now) }
    if settings.isDemo {
      let certificates = DemoCertificates(signing: signing, checkAddress: site.checkAddress)
      try await DemoLoader(platform: platform, hasher: hasher, certificates: certificates).load()
    }
    let portal = try Portal(platform: platform, settings: site, accounts: accounts, signing: signing)
    let issuer = CertificateIssuer(platform: platform, signing: signing, checkAddress: site.checkAddress)
    let amender = CertificateAmender(platform: platform, signing: signing, checkAddress: site.checkAddress)
    let verifier = AuditChainVerifier(platform: platform)
    let jobs = JobRunner(platform: platform, handlers: [issuer, amender, verifier], name: UUID().uuidString)
    let tasks: [any DailyTask] =
      ReminderTask.all(on: platform) + [OverdueReporter(platform: platform), CommitteeFilingReminder(platform: platform)]
    let daily = DailyRunner(platform: platform, tasks: tasks, name: UUID().uuidString)
    let welcome = settings.isDemo ? try DemoWelcome().text(address: settings.origin) : nil
    let housekeeping = Housekeeping(platform: platform, letterDays: settings.messages.days)
    var services: [any Service] = [jobs, daily, housekeeping, ReferenceWatch(platform: platform)]
    if let reporting = settings.reporting { services.append(ReportSender(platform: platform, reporting: reporting)) }
    if !settings.messages.carriers.isEmpty {
      services.append(OutboxSender(platform: platform, carriers: settings.messages.carriers))
    }
    if let port = settings.metricsPort {
      services.append(portal.metricsListener(host: settings.metricsHost, port: port, logger: logger))
    }
    if let demoClock { services.append(DemoClockFollower(clock: demoClock, platform: platform)) }
    logger.notice("serving", metadata: ["address": "http://\(settings.host):\(settings.port)"])
    do {
      try await portal.serve(
        host: settings.host, port: settings.port, services: services, grace: .seconds(settings.grace), logger: logger,
        whenServing: { if let welcome { FileHandle.standardOutput.write(Data(welcome.utf8)) } },
        whenEnding: { [logger] wait in EndInTime(after: wait, logger: logger).begin() })
    } catch  where Portal.isAddressInUse(error) {
      let ports = ([settings.port] + [settings.metricsPort].compactMap { $0 }).map { String($0) }.joined(separator: " 或 ")
      throw ValidationError("端口 \(ports) 已被其他程序占用，请换一个端口，例如 PORT=\(settings.port % 65_535 + 1) 再启动。")
    }
    await hasher.close()
    await platform.store.database.close()
  }
}
