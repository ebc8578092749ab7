#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Texts that end in a zero byte each, as the list that `posix_spawn` takes; null without memory.
static char **list_of(const char *texts, size_t size) {
  size_t count = 0;
  for (size_t at = 0; at < size; at += strlen(texts + at) + 1) count++;
  char **list = calloc(count + 1, sizeof *list);
  if (!list) return NULL;
  size_t next = 0;
  for (size_t at = 0; at < size; at += strlen(texts + at) + 1) list[next++] = (char *)texts + at;
  return list;
}

static int file_of(const void *bytes, size_t size) {
  int file = memfd_create("pantau", MFD_CLOEXEC);
  if (file < 0) return -1;
  size_t written = 0;
  while (written < size) {
    ssize_t count = write(file, (const char *)bytes + written, size - written);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) {
      close(file);
      return -1;
    }
    written += (size_t)count;
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

int pantau_start(struct pantau_process *process, const char *arguments, size_t argumentsSize, const char *environment,
                 size_t environmentSize, const void *input, size_t inputSize, int milliseconds) {
  process->deadline = milliseconds_now() + milliseconds;
  int output[2], fault = ENOMEM;
  char **words = list_of(arguments, argumentsSize), **variables = list_of(environment, environmentSize);
  int file = file_of(input, inputSize);
  if (!words || !variables || file < 0 || pipe2(output, O_CLOEXEC) != 0) goto out;

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, file, 0);
  posix_spawn_file_actions_adddup2(&actions, output[1], 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addchdir_np(&actions, "/");
  sigset_t none, standard;
  sigemptyset(&none);
  sigemptyset(&standard);
  sigaddset(&standard, SIGPIPE);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &standard);
  posix_spawnattr_setpgroup(&attributes, 0);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  fault = posix_spawnp(&process->id, words[0], &actions, &attributes, words, variables);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  close(output[1]);
  if (fault) close(output[0]);
  else process->output = output[0];
out:
  free(words);
  free(variables);
  if (file >= 0) close(file);
  return fault;
}

ssize_t pantau_read(const struct pantau_process *process, void *bytes, size_t size) {
  for (;;) {
    int64_t left = process->deadline - milliseconds_now();
    struct pollfd wait = {.fd = process->output, .events = POLLIN};
    int ready = poll(&wait, 1, left > 0 ? (int)left : 0);
    if (ready == 0) {
      errno = ETIMEDOUT;
      return -1;
    }
    if (ready < 0 && errno != EINTR) return -1;
    if (ready < 0) continue;
    ssize_t count = read(process->output, bytes, size);
    if (count >= 0 || errno != EINTR) return count;
  }
}

int pantau_end(const struct pantau_process *process, int stop) {
  close(process->output);
  int status = 0;
  for (;;) {
    if (stop || milliseconds_now() >= process->deadline) {
      // The whole group: whatever it started goes with it.
      kill(-process->id, SIGKILL);
      while (waitpid(process->id, &status, 0) < 0 && errno == EINTR) {}
      return -1;
    }
    pid_t ended = waitpid(process->id, &status, WNOHANG);
    if (ended == process->id) return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    if (ended < 0 && errno != EINTR) return -1;
    struct timespec pause = {.tv_nsec = 500000};
    nanosleep(&pause, NULL);
  }
}
