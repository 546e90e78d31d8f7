/**
 * What Python may call of JavaScript: each function that Pyodide's WebAssembly imports.
 *
 * The build fails if Pyodide has one that is not listed here (runner/build/trim.mjs), and
 * gate.ts refuses it. So a new version of Pyodide cannot open a hole unnoticed: read what
 * the new function does in pyodide.asm.mjs, then add it to the list where it belongs.
 */

/** @type {(text: string) => string[]} */
const words = (text) => text.trim().split(/\s+/);

/** Files, clocks, memory and the like. They take and return numbers, no objects. */
export const OPEN = new Set(
  words(`
  __call_sighandler __syscall_chdir __syscall_chmod __syscall_dup __syscall_dup3
  __syscall_faccessat __syscall_fadvise64 __syscall_fallocate __syscall_fchdir
  __syscall_fchmod __syscall_fchmodat2 __syscall_fchown32 __syscall_fchownat
  __syscall_fcntl64 __syscall_fdatasync __syscall_fstat64 __syscall_fstatfs64
  __syscall_ftruncate64 __syscall_getcwd __syscall_getdents64 __syscall_getuid32_js
  __syscall_ioctl __syscall_lstat64 __syscall_mkdirat __syscall_mknodat
  __syscall_newfstatat __syscall_openat __syscall_pipe __syscall_readlinkat
  __syscall_renameat __syscall_rmdir __syscall_stat64 __syscall_statfs64
  __syscall_symlinkat __syscall_truncate64 __syscall_umask_js __syscall_unlinkat
  __syscall_utimensat
  fd_close fd_fdstat_get fd_pread fd_pwrite fd_read fd_seek fd_sync fd_write
  clock_res_get clock_time_get emscripten_date_now emscripten_get_now _gmtime_js
  _localtime_js _mktime_js _timegm_js _tzset_js
  emscripten_get_heap_max emscripten_resize_heap _mmap_js _msync_js _munmap_js
  environ_get environ_sizes_get random_get _emscripten_get_progname _emscripten_system
  emscripten_runtime_keepalive_pop emscripten_runtime_keepalive_push
  _emscripten_runtime_keepalive_clear
  _PyEM_TrampolineCall_JS _Py_CheckEmscriptenSignals_Helper _Py_emscripten_runtime
  __syscall_poll ffi_prep_closure_loc_js JsvError_Check JsvNum_toInt`),
);

/** "Operation not permitted", as a system call answers it. */
const NOT_PERMITTED = -63;
const FORBIDDEN = words(`
  _setitimer_js
  __syscall_accept4 __syscall_bind __syscall_connect __syscall_getpeername
  __syscall_getsockname __syscall_getsockopt __syscall_listen __syscall_recvfrom
  __syscall_recvmsg __syscall_sendmsg __syscall_sendto __syscall_socket`);
/** No entry of a database, no library, no symbol of a library. */
const NOT_FOUND = words(
  "getprotobyname _dlopen_js _dlsym_js _emscripten_lookup_name _try_fcntl64 _try_shutdown",
);
const NOT_RESOLVED = words("getaddrinfo getnameinfo");
/** They ask whether a socket does it in its own way. */
const NOT_A_SOCKET = words("_maybe_connect_async _maybe_recvfrom_async _maybe_sendto_async");

/**
 * They do nothing and give an answer that Python expects: name → answer.
 *
 * @type {Map<string, number | null>}
 */
export const ANSWERED = new Map([
  ...FORBIDDEN.map((name) => [name, NOT_PERMITTED]),
  ...NOT_FOUND.map((name) => [name, 0]),
  ...NOT_RESOLVED.map((name) => [name, -4]),
  ...NOT_A_SOCKET.map((name) => [name, null]),
]);

/** gate.ts has functions of its own for these. */
export const REPLACED = words(
  `__assert_fail _abort_js exit proc_exit _maybe_poll_async ffi_call_js ffi_closure_alloc_js
  ffi_closure_free_js get_suspender restoreState saveState syncifyHandler JsvPromise_Syncify_handleError`,
);

/**
 * Pyodide's bridge, which makes objects of JavaScript usable in Python and the reverse, and
 * what else could act on more than numbers. Pyodide needs them to start.
 */
export const CLOSED = new Set(
  words(`
  JsArray_count_js JsArray_index_js JsArray_inplace_repeat_js JsArray_repeat_js
  JsArray_reverse_js JsArray_reversed_iterator JsBuffer_DecodeString_js JsBuffer_get_info
  JsDoubleProxy_unwrap_js JsException_new_helper JsMap_GetIter_js JsMap_clear_js
  JsModule_GetAll_js JsObjMap_GetIter_js JsObjMap_ass_subscript_js JsObjMap_contains_js
  JsObjMap_length_js JsObjMap_subscript_js JsProxy_Bool_js JsProxy_DelAttr_js
  JsProxy_Dir_js JsProxy_GetAsyncIter_js JsProxy_GetAttr_js JsProxy_GetIter_js
  JsProxy_SetAttr_js JsProxy_aexit_js JsProxy_compute_typeflags JsProxy_exit_js
  JsProxy_subscript_js JsProxy_to_weakref_js JsvArray_Check JsvArray_Delete
  JsvArray_Extend JsvArray_Get JsvArray_Insert JsvArray_New JsvArray_Push JsvArray_Set
  JsvArray_ShallowCopy JsvArray_slice JsvArray_slice_assign JsvAsyncGenerator_Check
  JsvBigInt_fromDigits JsvBigInt_fromInt JsvBuffer_assignFromPtr JsvBuffer_assignToPtr
  JsvBuffer_intoFile JsvBuffer_readFromFile JsvBuffer_writeToFile JsvError_Throw
  JsvFunction_CallBound JsvFunction_Call_OneArg JsvFunction_Check JsvFunction_Construct
  JsvGenerator_Check JsvLiteralMap_New JsvMap_New JsvMap_Set JsvNoValue_Check
  JsvNum_fromDouble JsvNum_fromInt JsvObject_CallMethod JsvObject_CallMethod_NoArgs
  JsvObject_CallMethod_OneArg JsvObject_CallMethod_TwoArgs JsvObject_Entries
  JsvObject_Keys JsvObject_New JsvObject_SetAttr JsvObject_Values JsvObject_toString
  JsvPromise_Check JsvPromise_Resolve JsvSet_Add JsvSet_New JsvUTF8ToString
  Jsv_BigIntToNum Jsv_GetError_import Jsv_constructorName Jsv_equal Jsv_greater_than
  Jsv_greater_than_equal Jsv_less_than Jsv_less_than_equal Jsv_not_equal Jsv_to_bool
  Jsv_typeof _JsArray_PostProcess_helper _JsArray_PushEntry_helper _JsObject_Set_js
  __hiwire_deduplicate_delete __hiwire_deduplicate_get __hiwire_deduplicate_new
  __hiwire_deduplicate_set _agen_handle_result_js _emscripten_dlopen_js
  _emscripten_log_formatted _pyproxyGen_make_result _pyproxy_get_buffer_result
  _python2js_add_to_cache _python2js_addto_postprocess_list _python2js_ascii
  _python2js_buffer_inner _python2js_cache_lookup _python2js_handle_postprocess_list
  _python2js_ucs1 _python2js_ucs2 _python2js_ucs4 array_to_js can_run_sync_js
  capture_stderr create_once_callable create_promise_handles destroy_jsarray_entries
  destroy_proxies destroy_proxies_js destroy_proxy emscripten_asm_const_int
  emscripten_debugger emscripten_log_impl_js emscripten_promise_create
  emscripten_promise_destroy emscripten_promise_resolve
  emscripten_set_up_async_input_device_js fail_test gc_register_proxies
  get_async_js_call_done_callback get_length_helper get_length_string
  handle_next_result_js hiwire_invalid_ref_js is_comlink_proxy js2python_convert
  js2python_immutable_js js2python_js jslib_init_buffers_js jslib_init_js
  my_dict_converter new_error proxy_cache_get proxy_cache_set pyodide_js_init
  pyproxy_AsPyObject pyproxy_Check pyproxy_new pyproxy_new_ex
  python2js__default_converter_js python2js__eager_converter_js
  python2js_custom__create_jscontext raw_call_js restore_stderr set_pyodide_module
  set_suspender throw_no_gil wrap_async_generator wrap_generator`),
);

/** What call_python.ts and stack_limit.ts use of Pyodide's WebAssembly. */
export const EXPORTS = words(`
  PyBytes_AsString PyBytes_Size PyErr_GetRaisedException PyImport_AddModule PyModule_GetDict
  PyObject_CallNoArgs PyObject_CallOneArg PyRun_StringFlags Py_DecRef
  PyThreadState_Get PyUnstable_ThreadState_SetStackProtection emscripten_stack_get_current
  emscripten_stack_set_limits malloc sbrk`);
