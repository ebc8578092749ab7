#ifndef PANTAU_CCRYPTO_H
#define PANTAU_CCRYPTO_H

// The plain functions for SHA-256, without the library's providers: those are looked up by name for every digest and need
// a configuration file, these are a few instructions away from the processor's own.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#endif
