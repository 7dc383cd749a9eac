// The C++ side of the codec benchmark: the same rows as `codec-benchmark`, with Google's library.
//
//   codec-baseline PAYLOADS verify            whether each payload comes out as it went in
//   codec-baseline PAYLOADS rows              the names of all rows
//   codec-baseline PAYLOADS time [ROW...]     nanoseconds per operation
//   codec-baseline PAYLOADS loop ROW COUNT    so many operations and nothing else, to be counted
#include <google/protobuf/arena.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/io/zero_copy_stream_impl_lite.h>
#include <google/protobuf/util/json_util.h>

#include <time.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "codec.pb.h"

namespace {

using google::protobuf::Arena;
using google::protobuf::Message;
namespace schema = reign::codecbenchmark::v1;

[[noreturn]] void fail(const std::string& text) {
  std::fprintf(stderr, "codec-baseline: %s\n", text.c_str());
  std::exit(1);
}

// The compiler must assume that whatever this points to is read and changed.
inline void blackHole(const void* value) { asm volatile("" : : "g"(value) : "memory"); }

void check(bool isRight) {
  if (!isRight) fail("an operation failed");
}

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail("cannot read " + path);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// An operation, repeated as often as the argument says.
struct Row {
  std::string name;
  std::function<void(long)> repeat;
};

std::string deterministic(const Message& message) {
  std::string bytes;
  google::protobuf::io::StringOutputStream stream(&bytes);
  google::protobuf::io::CodedOutputStream output(&stream);
  output.SetSerializationDeterministic(true);
  check(message.SerializeToCodedStream(&output));
  output.Trim();
  return bytes;
}

template <typename Value>
void addRows(std::vector<Row>& rows, const std::string& payload, const std::string& bytes) {
  auto message = std::make_shared<Value>();
  check(message->ParseFromString(bytes));

  rows.push_back({"decode/" + payload + "/heap", [bytes](long count) {
    for (long i = 0; i < count; i++) {
      Value fresh;
      check(fresh.ParseFromArray(bytes.data(), bytes.size()));
      blackHole(&fresh);
    }
  }});
  rows.push_back({"decode/" + payload + "/reused", [bytes](long count) {
    Value reused;
    for (long i = 0; i < count; i++) {
      check(reused.ParseFromArray(bytes.data(), bytes.size()));
      blackHole(&reused);
    }
  }});
  rows.push_back({"decode/" + payload + "/arena", [bytes](long count) {
    for (long i = 0; i < count; i++) {
      Arena arena;
      auto* fresh = Arena::CreateMessage<Value>(&arena);
      check(fresh->ParseFromArray(bytes.data(), bytes.size()));
      blackHole(fresh);
    }
  }});
  rows.push_back({"encode/" + payload + "/buffer", [message, size = bytes.size()](long count) {
    // At many places of a page of memory, for the reasons that Places.swift gives.
    const long places = std::max(1L, 8192 / static_cast<long>(size));
    std::vector<std::vector<char>> buffers(places, std::vector<char>(size));
    for (long place = 0; place < places; place++) {
      std::vector<char>& buffer = buffers[place];
      long share = count * (place + 1) / places - count * place / places;
      for (long i = 0; i < share; i++) {
        check(message->SerializeToArray(buffer.data(), buffer.size()));
        blackHole(buffer.data());
      }
    }
  }});
  rows.push_back({"encode/" + payload + "/fresh", [message](long count) {
    for (long i = 0; i < count; i++) {
      std::string fresh = message->SerializeAsString();
      blackHole(fresh.data());
    }
  }});
  rows.push_back({"json-encode/" + payload + "/fresh", [message](long count) {
    for (long i = 0; i < count; i++) {
      std::string json;
      check(google::protobuf::util::MessageToJsonString(*message, &json).ok());
      blackHole(json.data());
    }
  }});
  std::string json;
  check(google::protobuf::util::MessageToJsonString(*message, &json).ok());
  rows.push_back({"json-decode/" + payload + "/heap", [json](long count) {
    for (long i = 0; i < count; i++) {
      Value fresh;
      check(google::protobuf::util::JsonStringToMessage(json, &fresh).ok());
      blackHole(&fresh);
    }
  }});
}

template <typename Value>
void verify(const std::string& payload, const std::string& bytes) {
  Value message, again;
  check(message.ParseFromString(bytes));
  if (deterministic(message) != bytes) fail(payload + " does not come out as it went in");
  std::string json;
  check(google::protobuf::util::MessageToJsonString(message, &json).ok());
  check(google::protobuf::util::JsonStringToMessage(json, &again).ok());
  if (deterministic(again) != bytes) fail(payload + " does not come out of JSON as it went in");
}

// The time of the processor, so that other programs do not count.
double processorNanoseconds() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e9 + time.tv_nsec;
}

// The median of seven batches, each of ten milliseconds or more, after some to warm up.
double nanoseconds(const Row& row) {
  auto took = [&](long count) {
    double start = processorNanoseconds();
    row.repeat(count);
    return processorNanoseconds() - start;
  };
  long count = 1;
  while (took(count) < 1e7) count *= 2;
  std::vector<double> samples;
  for (int i = 0; i < 7; i++) samples.push_back(took(count) / count);
  std::nth_element(samples.begin(), samples.begin() + 3, samples.end());
  return samples[3];
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.size() < 2) fail("PAYLOADS and a command are missing; see Benchmarks/codec.sh");
  std::string put = contents(words[0] + "/put.bin");
  std::string batch = contents(words[0] + "/batch.bin");
  std::string text = contents(words[0] + "/text.bin");
  if (words[1] == "verify") {
    verify<schema::PutRequest>("put", put);
    verify<schema::AppendRequest>("batch", batch);
    verify<schema::Article>("text", text);
    return 0;
  }
  std::vector<Row> rows;
  addRows<schema::PutRequest>(rows, "put", put);
  addRows<schema::AppendRequest>(rows, "batch", batch);
  addRows<schema::Article>(rows, "text", text);
  if (words[1] == "rows") {
    for (const Row& row : rows) std::printf("%s\n", row.name.c_str());
    return 0;
  }
  if (words[1] == "time") {
    for (const Row& row : rows) {
      bool isAsked = words.size() == 2 ||
          std::find(words.begin() + 2, words.end(), row.name) != words.end();
      if (isAsked) std::printf("%s %.2f\n", row.name.c_str(), nanoseconds(row));
    }
    return 0;
  }
  if (words[1] == "loop" && words.size() == 4) {
    for (const Row& row : rows) {
      if (row.name != words[2]) continue;
      row.repeat(std::atol(words[3].c_str()));
      return 0;
    }
    fail("there is no row " + words[2]);
  }
  fail("what is asked is not understood; see Benchmarks/codec.sh");
}
