import BenchmarkSupport
import ProgramSupport
import SystemIO

/// What a call costs a server of this project, beside the least that an echo server can do: the same
/// load, made by the same thread, drives both, one after the other.
struct EchoBenchmark {
  private struct Shape {
    let connections: Int
    let outstanding: Int

    var text: String { "\(connections)×\(outstanding)" }
  }

  private struct Sample {
    let requestsPerSecond: Double
    let processorMicroseconds: Double
  }

  private static let shapes = [
    Shape(connections: 1, outstanding: 64), Shape(connections: 50, outstanding: 16),
    Shape(connections: 200, outstanding: 1),
  ]

  private let context: BenchmarkContext

  init(_ context: BenchmarkContext) {
    self.context = context
  }

  func run() throws {
    let options = context.options
    let plain = try ListeningProcess(context, "the plain C server", program: "echo-baseline")
    let reign = try ListeningProcess(
      context, "the RPC server", program: "benchmark", arguments: ["serve-echo"])
    var table = TextTable([
      .init("connections×outstanding"), .init("server"), .init("requests/s", .right),
      .init("server's µs CPU/request", .right), .init("CPU to C", .right),
    ])
    for shape in Self.shapes {
      context.note("echo \(shape.text), \(options.rounds) rounds of both servers")
      var plainSamples: [Sample] = []
      var reignSamples: [Sample] = []
      for _ in 0..<options.rounds {
        plainSamples.append(try measure(plain, .plain, shape))
        reignSamples.append(try measure(reign, .reign, shape))
      }
      let base = median(plainSamples.map(\.processorMicroseconds))
      for (name, samples) in [("plain C", plainSamples), ("Reign RPC", reignSamples)] {
        let cost = median(samples.map(\.processorMicroseconds))
        table.append([
          shape.text, name,
          Decimal.text(median(samples.map(\.requestsPerSecond)), digits: 0),
          Decimal.text(cost, digits: 2), Decimal.text(cost / base, digits: 2),
        ])
      }
    }
    context.print(
      "RPC echo of 100 bytes; medians of \(options.rounds) rounds of "
        + "\(options.duration.shortText) each\n")
    context.print(table.text)
    try plain.stop(context.loop)
    try reign.stop(context.loop)
  }

  private func measure(
    _ server: ListeningProcess, _ dialect: EchoDialect, _ shape: Shape
  ) throws -> Sample {
    guard let port = server.address?.port else { preconditionFailure("the server listens") }
    let loop = context.loop
    let load = try FrameLoad(
      loop: loop, to: .loopback(port: port), dialect, connections: shape.connections,
      outstanding: shape.outstanding)
    defer { load.close() }
    try load.run(loop, nanoseconds: context.options.warmUp.nanoseconds)
    let (answers, time) = (load.answers, EventLoop.monotonicNow())
    let processor = try ProcessorTime.ofProcess(server.processID)
    try load.run(loop, nanoseconds: context.options.duration.nanoseconds)
    let used = try ProcessorTime.ofProcess(server.processID) - processor
    let seconds = Double(EventLoop.monotonicNow() - time) / 1e9
    let count = Double(load.answers - answers)
    return Sample(
      requestsPerSecond: count / seconds, processorMicroseconds: Double(used) / 1_000 / count)
  }

  private func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
